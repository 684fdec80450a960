package dev.suite.contracts;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;

/** The module that every service depends on stays free of anything but the contracts. */
@AnalyzeClasses(packagesOf = Topics.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ContractsShapeTest {
  private static final DescribedPredicate<JavaClass> CONTRACT =
      describe(
          "be records, enums, annotations or sealed interfaces", ContractsShapeTest::isContract);

  private static final DescribedPredicate<JavaClass> NAMES =
      describe("hold nothing but text constants", ContractsShapeTest::holdsNames);

  @ArchTest
  static final ArchRule contracts_holds_records_enums_and_resources_alone =
      classes().should(ArchCondition.from(CONTRACT.or(NAMES)));

  @ArchTest
  static final ArchRule contracts_knows_only_java_and_how_to_be_json =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "dev.suite.contracts",
              "com.fasterxml.jackson.annotation..",
              "com.fasterxml.jackson.databind",
              "com.fasterxml.jackson.databind.annotation",
              "com.fasterxml.jackson.databind.node");

  private static boolean isContract(JavaClass type) {
    return type.isRecord()
        || type.isEnum()
        || type.isAnnotation()
        || (type.isInterface() && type.reflect().isSealed());
  }

  private static boolean holdsNames(JavaClass type) {
    return type.getMethods().isEmpty()
        && type.getFields().stream().allMatch(field -> isName(field));
  }

  private static boolean isName(JavaField field) {
    return field.getModifiers().contains(STATIC)
        && field.getModifiers().contains(FINAL)
        && field.getRawType().isEquivalentTo(String.class);
  }
}
