package org.sauti.sink.console;

import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sauti.sink.console.access.Access;
import org.sauti.sink.queue.CommandGateway;
import org.sauti.sink.queue.EventFeed;
import org.sauti.sink.queue.QueueReader;

/**
 * What the console needs of the rest of the service.
 *
 * @param reader reads the queues
 * @param gateway changes items
 * @param events what happens to items
 * @param ready whether the queues can be used now
 * @param state the state of the queues in one word
 * @param clock the time
 * @param commandIds makes ids that are never used again
 * @param settings what is told beside the queues
 * @param presence who looks at what
 * @param presenceNews tells the other instances of the service who looks at what
 * @param access lets people in and knows what they may do
 */
public record ConsolePorts(
    QueueReader reader,
    CommandGateway gateway,
    EventFeed events,
    BooleanSupplier ready,
    Supplier<String> state,
    InstantSource clock,
    Supplier<String> commandIds,
    ConsoleSettings settings,
    Presence presence,
    Consumer<Presence.Sighting> presenceNews,
    Access access) {}
