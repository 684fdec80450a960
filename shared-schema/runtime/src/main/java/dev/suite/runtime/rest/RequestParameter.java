package dev.suite.runtime.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A query parameter as a resource method declares it. */
public record RequestParameter(String name, Class<?> type, boolean isRepeatable) {
  /** The query parameters of a method, those of its parameter beans included. */
  public static Stream<RequestParameter> ofQuery(Method method) {
    return Arrays.stream(method.getParameters())
        .flatMap(parameter ->
            parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields())
                    .flatMap(field -> ofQuery(field, field.getName(), field.getGenericType()))
                : ofQuery(parameter, parameter.getName(), parameter.getParameterizedType()));
  }

  /** What clients call an argument outside the body, or a field of a parameter bean. */
  public static Optional<String> named(Parameter parameter, Optional<String> field) {
    if (!parameter.isAnnotationPresent(BeanParam.class)) {
      return declaredName(parameter, parameter.getName());
    }
    Stream<Field> fields = Arrays.stream(parameter.getType().getDeclaredFields());
    return fields
        .filter(candidate -> field.filter(candidate.getName()::equals).isPresent())
        .findFirst()
        .flatMap(found -> declaredName(found, found.getName()));
  }

  private static Stream<RequestParameter> ofQuery(
      AnnotatedElement element, String name, Type type) {
    return queryName(element, name).map(declared -> of(declared, type)).stream();
  }

  private static RequestParameter of(String name, Type type) {
    boolean wraps =
        type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?>;
    Type inner = wraps ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    Type outer = wraps ? ((ParameterizedType) type).getRawType() : type;
    return new RequestParameter(
        name,
        inner instanceof Class<?> plain ? plain : Object.class,
        outer instanceof Class<?> plain && Collection.class.isAssignableFrom(plain));
  }

  private static Optional<String> queryName(AnnotatedElement element, String own) {
    return Stream.of(
            named(element, RestQuery.class, RestQuery::value),
            named(element, QueryParam.class, QueryParam::value))
        .flatMap(Optional::stream)
        .findFirst()
        .map(name -> name.isEmpty() ? own : name);
  }

  private static Optional<String> declaredName(AnnotatedElement element, String own) {
    return Stream.of(
            queryName(element, own),
            named(element, RestHeader.class, RestHeader::value),
            named(element, HeaderParam.class, HeaderParam::value),
            named(element, RestPath.class, RestPath::value),
            named(element, PathParam.class, PathParam::value))
        .flatMap(Optional::stream)
        .findFirst()
        .map(name -> name.isEmpty() ? own : name);
  }

  private static <A extends Annotation> Optional<String> named(
      AnnotatedElement element, Class<A> annotation, Function<A, String> name) {
    return Optional.ofNullable(element.getAnnotation(annotation)).map(name);
  }
}
