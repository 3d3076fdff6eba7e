package org.sauti.classify.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * The words that people write, as normalised text has them: which languages each is of, and how
 * frequent it is. Looking a word up allocates nothing. Immutable.
 *
 * <p>Beside the words it knows the hashes of all their beginnings, so that a search among spellings
 * can give up early; and their variants, which are each word without its accents and with one inner
 * letter left out, so that a word is found by what is left of it (the deletes of SymSpell).
 *
 * <p>A vocabulary is a text file, with the number of words and then a line for each: the word, its
 * frequency (see {@link #frequency}), and a hexadecimal number with a bit for each language it is
 * of, with tabs between them. {@link KnownWordsMain} writes it.
 */
final class KnownWords {
  /** What stands for a word that is not there. */
  static final int NONE = -1;

  private static final String RESOURCE = "known-words.tsv.gz";
  private static final int FREQUENCY_BITS = 8;
  private static final int RARE_LETTER = 500;
  private static final int MANY_ACCENTS = 8;
  private static final int SLOTS_OF_WORD = 2;
  private static final int VARIANTS_OF_WORD = 4;
  private static final int BITS_OF_SLOT = 32;
  private static final int SHORTEST_WITH_VARIANTS = 4;

  private final HashIndex index;
  private final HashIndex variants;

  // A bit for each hash of a beginning, shared by those that fall on it.
  private final long[] beginnings;

  // By word: its first char among all chars, and what is known of it.
  private final int[] starts;
  private final long[] entries;
  private char[] chars;

  // A bit for each language that writes a letter with accents.
  private final long[] letters = new long[Accents.LETTERS];
  private long languagesWithAccents;
  private int size;

  private KnownWords(int words) {
    int slots = Integer.highestOneBit(Math.max(words, 1)) * SLOTS_OF_WORD;
    this.index = new HashIndex(slots);
    this.variants = new HashIndex(slots * VARIANTS_OF_WORD);
    this.beginnings = new long[slots * BITS_OF_SLOT / Long.SIZE];
    this.starts = new int[words + 1];
    this.entries = new long[words];
    this.chars = new char[words * 8 + 64];
  }

  /** The shipped vocabulary; read when first asked for. */
  static KnownWords shared() {
    return Shared.WORDS;
  }

  /** A vocabulary without words. */
  static KnownWords none() {
    return new KnownWords(1);
  }

  /** Reads a vocabulary. */
  static KnownWords read(BufferedReader reader) throws IOException {
    int size = Integer.parseInt(reader.readLine());
    KnownWords words = new KnownWords(size);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      int first = line.indexOf('\t');
      int second = line.indexOf('\t', first + 1);
      int frequency = Integer.parseInt(line, first + 1, second, 10);
      long languages = Long.parseLong(line, second + 1, line.length(), 16);
      words.add(line.substring(0, first), languages << FREQUENCY_BITS | frequency);
    }
    words.findLetters();
    return words;
  }

  /** The word with this hash, or {@link #NONE}. */
  int find(long hash) {
    long mixed = WordHash.mix(hash);
    return index.word(index.first(mixed));
  }

  /** The word that stands there, or {@link #NONE}. */
  int find(CharSequence text, int start, int end) {
    return find(WordHash.of(text, start, end));
  }

  /** Where the variants with this hash begin, for {@link #variant}. */
  int firstVariant(long hash) {
    return variants.first(WordHash.mix(hash));
  }

  /** Where the next variant with the same hash is. */
  int nextVariant(int slot) {
    return variants.next(slot);
  }

  /** The word whose variant is there, or {@link #NONE} when there are no more. */
  int variant(int slot) {
    return variants.word(slot);
  }

  /** Whether some word may begin with what has this hash; false is certain. */
  boolean canBegin(long hash) {
    int bit = beginning(hash);
    return (beginnings[bit >>> 6] & (1L << bit)) != 0;
  }

  /** A bit for each language that the word is of. */
  long languages(int word) {
    return entries[word] >>> FREQUENCY_BITS;
  }

  /**
   * How frequent a word is in the language in which it is most frequent: four times the binary
   * logarithm of its number in ten million words.
   */
  int frequency(int word) {
    return (int) (entries[word] & ((1 << FREQUENCY_BITS) - 1));
  }

  int length(int word) {
    return starts[word + 1] - starts[word];
  }

  char charAt(int word, int place) {
    return chars[starts[word] + place];
  }

  /** The word itself. */
  String text(int word) {
    return new String(chars, starts[word], length(word));
  }

  /** A bit for each language of whose words many have accents. */
  long languagesWithAccents() {
    return languagesWithAccents;
  }

  /** A bit for each language in which a Latin letter with accents is usual. */
  long languagesOf(char letter) {
    return letters[letter];
  }

  private void findLetters() {
    int[][] counts = new int[letters.length][Long.SIZE];
    int[] all = new int[Long.SIZE];
    int[] accented = new int[Long.SIZE];
    for (int word = 0; word < size; word++) {
      for (long left = languages(word); left != 0; left &= left - 1) {
        int language = Long.numberOfTrailingZeros(left);
        all[language]++;
        accented[language] += Accents.isAnyAccented(chars, starts[word], starts[word + 1]) ? 1 : 0;
        for (int index = starts[word]; index < starts[word + 1]; index++) {
          if (Accents.isAccented(chars[index])) {
            counts[chars[index]][language]++;
          }
        }
      }
    }
    for (int language = 0; language < Long.SIZE; language++) {
      boolean hasMany = accented[language] * MANY_ACCENTS > all[language];
      languagesWithAccents |= hasMany ? 1L << language : 0;
    }
    for (int letter = 0; letter < letters.length; letter++) {
      for (int language = 0; language < Long.SIZE; language++) {
        boolean isUsual = counts[letter][language] * RARE_LETTER > all[language];
        letters[letter] |= isUsual ? 1L << language : 0;
      }
    }
  }

  private void add(String word, long entry) {
    int id = size++;
    if (starts[id] + word.length() > chars.length) {
      chars = Arrays.copyOf(chars, chars.length * 2);
    }
    word.getChars(0, word.length(), chars, starts[id]);
    starts[id + 1] = starts[id] + word.length();
    entries[id] = entry;
    long hash = WordHash.SEED;
    for (int place = 0; place < word.length(); place++) {
      hash = WordHash.add(hash, word.charAt(place));
      int bit = beginning(hash);
      beginnings[bit >>> 6] |= 1L << bit;
    }
    index.add(WordHash.mix(hash), id);
    addVariants(word, id);
  }

  private void addVariants(String word, int id) {
    String plain = Accents.withoutAccents(word);
    if (!plain.equals(word)) {
      variants.add(WordHash.mix(WordHash.of(plain, 0, plain.length())), id);
    }
    if (word.length() < SHORTEST_WITH_VARIANTS) {
      return;
    }
    for (int place = 1; place < word.length() - 1; place++) {
      if (Misspelling.canBeLeftOut(word, place)) {
        long hash = WordHash.SEED;
        for (int other = 0; other < word.length(); other++) {
          hash = other == place ? hash : WordHash.add(hash, word.charAt(other));
        }
        variants.add(WordHash.mix(hash), id);
      }
    }
  }

  private int beginning(long hash) {
    return (int) (WordHash.mix(hash) >>> 20) & (beginnings.length * Long.SIZE - 1);
  }

  private static final class Shared {
    static final KnownWords WORDS = readResource();

    private static KnownWords readResource() {
      try (InputStream resource = KnownWords.class.getResourceAsStream(RESOURCE);
          BufferedReader reader =
              new BufferedReader(
                  new InputStreamReader(
                      new GZIPInputStream(resource, 1 << 16), StandardCharsets.UTF_8),
                  1 << 16)) {
        return read(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
