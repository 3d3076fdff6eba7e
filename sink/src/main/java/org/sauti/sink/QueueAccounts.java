package org.sauti.sink;

import java.time.Clock;
import org.sauti.sink.console.access.Access;
import org.sauti.sink.console.access.Accounts;
import org.sauti.sink.console.access.KafkaConsoleLog;
import org.sauti.sink.console.access.PasswordHashing;

/** The accounts of the queue service for the command line, whether the service runs or not. */
public final class QueueAccounts implements AutoCloseable {
  private final KafkaConsoleLog log;
  private final Accounts accounts;

  private QueueAccounts(KafkaConsoleLog log, Accounts accounts) {
    this.log = log;
    this.accounts = accounts;
  }

  /**
   * Reads the accounts; the topic is created if it is missing.
   *
   * @throws org.sauti.sink.queue.QueueStartException when Kafka does not answer
   */
  public static QueueAccounts open(QueueSettings settings) {
    KafkaConsoleLog log = PeopleLog.open(settings);
    Access access =
        new Access(log, settings.access(), PasswordHashing.standard(), Clock.systemUTC());
    return new QueueAccounts(log, access.accounts());
  }

  public Accounts accounts() {
    return accounts;
  }

  @Override
  public void close() {
    log.close();
  }
}
