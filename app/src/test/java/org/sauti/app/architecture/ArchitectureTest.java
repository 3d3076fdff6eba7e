package org.sauti.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house: one direction of flow, one direction of dependency. */
@AnalyzeClasses(
    packages = "org.sauti",
    importOptions = {ImportOption.DoNotIncludeTests.class})
class ArchitectureTest {

  @ArchTest
  static final ArchRule stages_do_not_import_each_other_and_models_is_a_leaf =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.sauti..")
          .layer("models")
          .definedBy("org.sauti.models..")
          .layer("ingest")
          .definedBy("org.sauti.ingest..")
          .layer("classify")
          .definedBy("org.sauti.classify..")
          .layer("enrich")
          .definedBy("org.sauti.enrich..")
          .layer("sink")
          .definedBy("org.sauti.sink..")
          .layer("app")
          .definedBy("org.sauti.app..")
          .whereLayer("models")
          .mayNotAccessAnyLayer()
          .whereLayer("ingest")
          .mayOnlyAccessLayers("models")
          .whereLayer("classify")
          .mayOnlyAccessLayers("models")
          .whereLayer("enrich")
          .mayOnlyAccessLayers("models")
          .whereLayer("sink")
          .mayOnlyAccessLayers("models")
          .because(
              "a stage must be usable and testable alone: move what two stages share into 'models',"
                  + " or compose them in 'app'");

  @ArchTest
  static final ArchRule models_knows_nothing_of_flink =
      noClasses()
          .that()
          .resideInAPackage("org.sauti.models..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.flink..")
          .because("the contract is for every program: put Flink types into the stage");

  @ArchTest
  static final ArchRule the_wire_classes_stay_behind_the_records =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.sauti.models.avro..", "org.sauti.models.wire..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.sauti.models.avro..")
          .because("only org.sauti.models.wire turns records into Avro: use its formats");

  @ArchTest
  static final ArchRule the_core_of_classify_is_free_of_flink =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.sauti.classify.calibrate..",
              "org.sauti.classify.huggingface..",
              "org.sauti.classify.text..",
              "org.sauti.classify.language..",
              "org.sauti.classify.encode..",
              "org.sauti.classify.tokens..",
              "org.sauti.classify.measure..",
              "org.sauti.classify.rules..",
              "org.sauti.classify.model..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.flink..")
          .because("a pure core under a thin operator: keep Flink in classify.batch and the stage");

  @ArchTest
  static final ArchRule the_decoders_are_free_of_flink =
      noClasses()
          .that()
          .resideInAnyPackage("org.sauti.ingest.decode..", "org.sauti.ingest.sauti..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.flink..")
          .because("a decoder is plain Java: keep Flink in the source and the stage");

  @ArchTest
  static final ArchRule the_queue_is_free_of_flink =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.sauti.sink.queue..",
              "org.sauti.sink.console..",
              "org.sauti.sink.export..",
              "org.sauti.sink.agreement..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.flink..")
          .because("the queue service runs without Flink on its class path");

  @ArchTest
  static final ArchRule no_cycles_between_packages =
      slices()
          .matching("org.sauti.(*).(*)..")
          .namingSlices("$1.$2")
          .should()
          .beFreeOfCycles()
          .because("a package is understood from the bottom up: move the shared type down");

  @ArchTest
  static final ArchRule names_say_what_a_class_is_for =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl)")
          .because("name a class after the one thing it does");

  @ArchTest
  static final ArchRule nobody_prints_but_the_command_line =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.sauti.app..", "org.sauti.benchmarks..")
          .and()
          .haveSimpleNameNotEndingWith("Main")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("a stage logs through SLF4J or counts a metric");

  @ArchTest
  static final ArchRule no_finalizers =
      noMethods()
          .that()
          .areNotStatic()
          .should()
          .haveName("finalize")
          .because("native handles are closed by close() or try-with-resources");

  @ArchTest
  static final ArchRule exceptions_are_final_or_abstract =
      classes()
          .that()
          .areAssignableTo(Exception.class)
          .and()
          .resideInAPackage("org.sauti..")
          .should()
          .haveModifier(JavaModifier.FINAL)
          .because("an exception is one kind of failure: make it final");
}
