package dev.suite.runtime.rest.fault;

import dev.suite.runtime.rest.FieldError;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import dev.suite.runtime.rest.RequestParameter;
import io.quarkus.arc.Subclass;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Bean Validation's findings on the arguments of a resource method, as field errors. */
@ApplicationScoped
class Violations {
  private static final Comparator<FieldError> BY_PLACE =
      Comparator.comparing(FieldError::pointer, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(FieldError::parameter, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(FieldError::message);

  /** 422 for arguments; anything else found invalid (a result, an entity) is a fault of ours. */
  Problem problem(ConstraintViolationException invalid) {
    if (!invalid.getConstraintViolations().stream().allMatch(Violations::isOfArgument)) {
      return Problem.of(ProblemCode.INTERNAL).build();
    }
    List<FieldError> errors =
        invalid.getConstraintViolations().stream().map(this::error).sorted(BY_PLACE).toList();
    return Problem.of(ProblemCode.INVALID).errors(errors).build();
  }

  private static boolean isOfArgument(ConstraintViolation<?> violation) {
    List<Path.Node> nodes = nodes(violation);
    return nodes.size() >= 2
        && nodes.get(0).getKind() == ElementKind.METHOD
        && nodes.get(1).getKind() == ElementKind.PARAMETER;
  }

  private FieldError error(ConstraintViolation<?> violation) {
    List<Path.Node> nodes = nodes(violation);
    List<Path.Node> inside = nodes.subList(2, nodes.size());
    int argument = nodes.get(1).as(Path.ParameterNode.class).getParameterIndex();
    Method method = method(violation, nodes.get(0).as(Path.MethodNode.class));
    Optional<String> first = inside.stream().findFirst().map(Path.Node::getName);
    return RequestParameter.named(method.getParameters()[argument], first)
        .map(name -> FieldError.ofParameter(name, violation.getMessage()))
        .orElseGet(() -> FieldError.of(Pointers.of(inside), violation.getMessage()));
  }

  private static List<Path.Node> nodes(ConstraintViolation<?> violation) {
    List<Path.Node> nodes = new ArrayList<>();
    violation.getPropertyPath().forEach(nodes::add);
    return nodes;
  }

  /** The method as written: an intercepted bean's generated subclass carries no annotations. */
  private static Method method(ConstraintViolation<?> violation, Path.MethodNode node) {
    Class<?> type = violation.getRootBeanClass();
    while (Subclass.class.isAssignableFrom(type)) {
      type = type.getSuperclass();
    }
    try {
      return type.getDeclaredMethod(
          node.getName(), node.getParameterTypes().toArray(Class<?>[]::new));
    } catch (NoSuchMethodException unseen) {
      throw new IllegalStateException(unseen);
    }
  }
}
