package dev.suite.contracts;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The module that every service depends on stays free of anything but the contracts. */
class ContractsShapeTest {
  private static final JavaClasses CONTRACTS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackagesOf(Topics.class);

  @Test
  void contracts_holds_records_enums_and_resources_alone() {
    var records = describe("be records, enums or sealed", ContractsShapeTest::isContract);
    var constants =
        describe("hold nothing but names, times and sizes", ContractsShapeTest::holdsConstants);

    classes().should(ArchCondition.from(records.or(constants))).check(CONTRACTS);
  }

  @Test
  void contracts_knows_only_java_and_how_to_be_json() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "dev.suite.contracts..",
            "com.fasterxml.jackson.annotation..",
            "com.fasterxml.jackson.databind",
            "com.fasterxml.jackson.databind.annotation",
            "com.fasterxml.jackson.databind.node")
        .check(CONTRACTS);
  }

  private static boolean isContract(JavaClass type) {
    return type.isRecord()
        || type.isEnum()
        || type.isAnnotation()
        || (type.isInterface() && type.reflect().isSealed());
  }

  private static boolean holdsConstants(JavaClass type) {
    return type.getMethods().isEmpty()
        && type.getFields().stream().allMatch(ContractsShapeTest::isConstant);
  }

  private static boolean isConstant(JavaField field) {
    return field.getModifiers().contains(STATIC)
        && field.getModifiers().contains(FINAL)
        && Stream.of(String.class, List.class, Duration.class, int.class)
            .anyMatch(field.getRawType()::isEquivalentTo);
  }
}
