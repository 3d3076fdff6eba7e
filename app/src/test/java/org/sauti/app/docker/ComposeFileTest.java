package org.sauti.app.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sauti.app.UserException;
import org.sauti.app.config.ConfigFile;
import org.sauti.app.config.SautiConfig;

class ComposeFileTest {
  private static final Map<String, Map<String, Object>> SERVICES = DockerFolder.services();

  @Test
  void should_start_a_broker_a_flink_cluster_and_the_queue_service() {
    assertThat(SERVICES.keySet())
        .containsExactlyInAnyOrder("kafka", "jobmanager", "taskmanager", "queue");
    assertThat(DockerFolder.child(SERVICES.get("taskmanager"), "deploy"))
        .containsEntry("replicas", 2);
  }

  @Test
  void should_pin_every_image() {
    assertThat(SERVICES.values())
        .extracting(service -> service.get("image"))
        .containsExactlyInAnyOrder(
            "apache/kafka:4.2.2", "sauti-job:0.1.0", "sauti-job:0.1.0", "sauti-queue:0.1.0");
  }

  @Test
  void should_use_every_setting_of_the_env_file_and_no_other() {
    assertThat(Set.copyOf(DockerFolder.variablesOfCompose()))
        .isEqualTo(DockerFolder.variables().keySet());
  }

  @Test
  void should_be_reachable_from_this_machine_only() {
    assertThat(SERVICES.values())
        .filteredOn(service -> service.containsKey("ports"))
        .flatExtracting(service -> DockerFolder.list(service, "ports"))
        .containsExactlyInAnyOrder(
            "127.0.0.1:9092:9092", "127.0.0.1:8081:8081", "127.0.0.1:8080:8080");
  }

  @Test
  void should_give_no_service_more_than_it_needs() {
    assertThat(SERVICES.values())
        .allSatisfy(
            service -> {
              assertThat(service)
                  .containsEntry("restart", "unless-stopped")
                  .containsEntry("cap_drop", List.of("ALL"))
                  .containsEntry("security_opt", List.of("no-new-privileges:true"));
              Map<String, Object> resources =
                  DockerFolder.child(DockerFolder.child(service, "deploy"), "resources");
              assertThat(DockerFolder.child(resources, "limits")).containsKeys("cpus", "memory");
            });
    assertThat(List.of("jobmanager", "taskmanager", "queue"))
        .allSatisfy(name -> assertThat(SERVICES.get(name)).containsEntry("read_only", true));
  }

  @Test
  void should_wait_for_the_broker() {
    assertThat(SERVICES.get("kafka")).containsKey("healthcheck");
    Map<String, Object> healthyKafka = Map.of("kafka", Map.of("condition", "service_healthy"));
    assertThat(SERVICES.get("jobmanager")).containsEntry("depends_on", healthyKafka);
    assertThat(SERVICES.get("queue")).containsEntry("depends_on", healthyKafka);
  }

  @Test
  void should_share_checkpoints_between_job_manager_and_task_managers() {
    assertThat(DockerFolder.list(SERVICES.get("jobmanager"), "volumes"))
        .contains("checkpoints:/checkpoints");
    assertThat(DockerFolder.list(SERVICES.get("taskmanager"), "volumes"))
        .contains("checkpoints:/checkpoints");
  }

  @Test
  void should_set_only_what_is_a_setting() {
    SautiConfig job = configured("jobmanager", Map.of());

    assertThat(job.kafka().bootstrapServers()).isEqualTo("kafka:19092");
    assertThat(job.flink().parallelism()).isEqualTo(4);
    assertThatCode(() -> configured("queue", Map.of())).doesNotThrowAnyException();
  }

  @Test
  void should_not_start_in_production_with_the_key_of_the_env_file() {
    assertThatThrownBy(() -> configured("jobmanager", Map.of("SAUTI_MODE", "production")))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("openssl rand -hex 32");
  }

  @Test
  void should_keep_the_pseudonym_key_from_services_that_do_not_need_it() {
    assertThat(SERVICES.keySet())
        .filteredOn(name -> environment(name).containsKey("SAUTI_INGEST_PSEUDONYM_KEY"))
        .containsExactly("jobmanager");
  }

  private static SautiConfig configured(String service, Map<String, String> more) {
    Map<String, String> environment = environment(service);
    environment.putAll(more);
    return ConfigFile.read(null, environment).config();
  }

  private static Map<String, String> environment(String service) {
    Map<String, Object> given = DockerFolder.child(SERVICES.get(service), "environment");
    Map<String, String> environment = new HashMap<>();
    if (given != null) {
      given.forEach((name, value) -> environment.put(name, value.toString()));
    }
    return environment;
  }
}
