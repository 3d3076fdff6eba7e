package org.sauti.classify.encode;

import java.util.Arrays;

/** Counts feature ids in the order in which they were first seen. For one text and one thread. */
final class FeatureCounter {
  private static final int[] NO_IDS = {};

  // 1 + ln(count): the tenth repetition of an insult says less than the first.
  private static final float[] DAMPED = damped(64);

  private int[] ids = NO_IDS;
  private int[] counts = NO_IDS;
  private int size;

  // Open addressing: 1 + position in ids, 0 where free. Its length is a power of two.
  private int[] slots;
  private int shift;

  FeatureCounter(int expected) {
    ids = new int[expected];
    counts = new int[expected];
    makeSlots(expected);
  }

  int size() {
    return size;
  }

  void add(int id) {
    int mask = slots.length - 1;
    // Ids that follow each other would crowd together without the multiplication.
    int slot = (id * 0x9e3779b9) >>> shift;
    while (slots[slot] != 0) {
      int position = slots[slot] - 1;
      if (ids[position] == id) {
        counts[position]++;
        return;
      }
      slot = (slot + 1) & mask;
    }
    if (size == ids.length) {
      grow();
      add(id);
      return;
    }
    ids[size] = id;
    counts[size] = 1;
    slots[slot] = ++size;
  }

  /**
   * Writes the ids and their damped counts, the latter scaled to a Euclidean length of 1.
   *
   * @param at where to begin in both arrays
   */
  void writeUnitVector(int[] idsOut, float[] weightsOut, int at) {
    double squares = 0;
    for (int position = 0; position < size; position++) {
      float weight = damp(counts[position]);
      weightsOut[at + position] = weight;
      squares += (double) weight * weight;
    }
    float scale = (float) (1 / Math.sqrt(squares));
    for (int position = 0; position < size; position++) {
      idsOut[at + position] = ids[position];
      weightsOut[at + position] *= scale;
    }
  }

  private static float damp(int count) {
    return count < DAMPED.length ? DAMPED[count] : (float) (1 + StrictMath.log(count));
  }

  private void grow() {
    int capacity = ids.length * 2;
    ids = Arrays.copyOf(ids, capacity);
    counts = Arrays.copyOf(counts, capacity);
    makeSlots(capacity);
    for (int position = 0; position < size; position++) {
      int slot = (ids[position] * 0x9e3779b9) >>> shift;
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = position + 1;
    }
  }

  private void makeSlots(int capacity) {
    int bits = 33 - Integer.numberOfLeadingZeros(capacity);
    slots = new int[1 << bits];
    shift = 32 - bits;
  }

  private static float[] damped(int length) {
    float[] table = new float[length];
    for (int count = 1; count < length; count++) {
      table[count] = (float) (1 + StrictMath.log(count));
    }
    return table;
  }
}
