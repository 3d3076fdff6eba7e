package org.sauti.sink.console.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Makes pseudonyms of two words, which say nothing of the person and can be told apart. */
final class Pseudonyms {
  private static final List<String> FIRST =
      List.of(
          "Amber",
          "Autumn",
          "Azure",
          "Bright",
          "Calm",
          "Cedar",
          "Clear",
          "Clever",
          "Cloudy",
          "Copper",
          "Coral",
          "Crimson",
          "Early",
          "Emerald",
          "Evening",
          "Fair",
          "Gentle",
          "Golden",
          "Green",
          "Happy",
          "Honest",
          "Indigo",
          "Ivory",
          "Jade",
          "Kind",
          "Lively",
          "Lucky",
          "Maple",
          "Merry",
          "Misty",
          "Morning",
          "Northern",
          "Olive",
          "Patient",
          "Pearl",
          "Quick",
          "Quiet",
          "Rapid",
          "River",
          "Ruby",
          "Silver",
          "Snowy",
          "Southern",
          "Spring",
          "Steady",
          "Summer",
          "Sunny",
          "Velvet",
          "Violet",
          "Warm",
          "Western",
          "Winter",
          "Wise");
  private static final List<String> SECOND =
      List.of(
          "Badger",
          "Bee",
          "Bison",
          "Crane",
          "Cricket",
          "Dolphin",
          "Dove",
          "Eagle",
          "Egret",
          "Falcon",
          "Finch",
          "Firefly",
          "Gazelle",
          "Gecko",
          "Gull",
          "Hare",
          "Hawk",
          "Heron",
          "Hoopoe",
          "Ibex",
          "Ibis",
          "Jackdaw",
          "Jay",
          "Kestrel",
          "Kingfisher",
          "Koala",
          "Lark",
          "Lynx",
          "Magpie",
          "Marten",
          "Moth",
          "Nightingale",
          "Ocelot",
          "Oriole",
          "Osprey",
          "Otter",
          "Owl",
          "Panda",
          "Pelican",
          "Plover",
          "Puffin",
          "Quail",
          "Raven",
          "Robin",
          "Seal",
          "Sparrow",
          "Starling",
          "Stork",
          "Swallow",
          "Swan",
          "Swift",
          "Tern",
          "Thrush",
          "Turtle",
          "Wren");

  private Pseudonyms() {}

  /** One that nobody has. */
  static String next(Collection<String> taken, RandomGenerator random) {
    Set<String> used = new HashSet<>(taken);
    List<String> free = new ArrayList<>();
    for (String first : FIRST) {
      for (String second : SECOND) {
        String name = first + " " + second;
        if (!used.contains(name)) {
          free.add(name);
        }
      }
    }
    if (!free.isEmpty()) {
      return free.get(random.nextInt(free.size()));
    }
    String base = FIRST.get(random.nextInt(FIRST.size())) + " " + SECOND.get(0) + " ";
    int number = used.size();
    while (used.contains(base + number)) {
      number++;
    }
    return base + number;
  }
}
