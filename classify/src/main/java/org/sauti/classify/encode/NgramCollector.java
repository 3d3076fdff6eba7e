package org.sauti.classify.encode;

/** Gathers the word and character n-grams of one text. For one text and one thread. */
final class NgramCollector {
  /** Stands before and after a word, so that "^he$" is not the "he" of "the". */
  private static final int BOUNDARY = 0;

  private static final int LANGUAGE_FEATURES = 1;

  private final HashedNgramSettings settings;
  private final int[] codePoints;
  private final int length;
  private final FeatureCounter words;
  private final FeatureCounter characters;

  // Hashes of the last words, the latest at the end; 0 where the text had none yet.
  private final long[] latestWords;
  private int wordsSeen;

  NgramCollector(HashedNgramSettings settings, String text) {
    this.settings = settings;
    this.codePoints = new int[text.length()];
    this.length = toCodePoints(text, codePoints);
    this.latestWords = new long[settings.wordNgrams().max()];
    this.words = new FeatureCounter(Math.max(16, Math.min(length / 3, settings.maxFeatures())));
    this.characters =
        new FeatureCounter(Math.max(16, Math.min(length * 4, settings.maxFeatures())));
  }

  void collect() {
    TokenScanner tokens = new TokenScanner(codePoints, length);
    while (hasRoom() && tokens.next()) {
      switch (tokens.kind()) {
        case WORD -> {
          addWord(tokens.start(), tokens.end());
          addCharacters(tokens.start(), tokens.end(), settings.charNgrams().min());
        }
        case UNSPACED -> addCharacters(tokens.start(), tokens.end(), 1);
        case SYMBOL -> addWord(tokens.start(), tokens.end());
        case PUNCTUATION -> addPunctuation(codePoints[tokens.start()]);
      }
    }
  }

  EncodedText toEncodedText(int languageId) {
    int[] ids = new int[LANGUAGE_FEATURES + words.size() + characters.size()];
    float[] weights = new float[ids.length];
    ids[0] = languageId;
    weights[0] = 1f;
    words.writeUnitVector(ids, weights, LANGUAGE_FEATURES);
    characters.writeUnitVector(ids, weights, LANGUAGE_FEATURES + words.size());
    return new EncodedText(ids, weights);
  }

  private boolean hasRoom() {
    return LANGUAGE_FEATURES + words.size() + characters.size() < settings.maxFeatures();
  }

  private void addWord(int start, int end) {
    long word = FeatureHash.WORD_SEED;
    for (int index = start; index < end; index++) {
      word = FeatureHash.add(word, codePoints[index]);
    }
    System.arraycopy(latestWords, 1, latestWords, 0, latestWords.length - 1);
    latestWords[latestWords.length - 1] = word;
    wordsSeen++;
    int longest = Math.min(settings.wordNgrams().max(), wordsSeen);
    for (int size = settings.wordNgrams().min(); size <= longest && hasRoom(); size++) {
      words.add(FeatureHash.bucket(phrase(size), settings.buckets()));
    }
  }

  /** The hash of the last words together; that of a single word is the word's own. */
  private long phrase(int size) {
    long hash = latestWords[latestWords.length - size];
    for (int index = latestWords.length - size + 1; index < latestWords.length; index++) {
      hash = FeatureHash.add(hash, latestWords[index]);
    }
    return hash;
  }

  private void addPunctuation(int codePoint) {
    long hash = FeatureHash.add(FeatureHash.WORD_SEED, codePoint);
    words.add(FeatureHash.bucket(hash, settings.buckets()));
  }

  /** Every sequence of min to max characters of the word with a boundary at each end. */
  private void addCharacters(int start, int end, int min) {
    int max = settings.charNgrams().max();
    for (int first = start - 1; first <= end && hasRoom(); first++) {
      long hash = FeatureHash.CHARACTER_SEED;
      int last = Math.min(first + max, end + 1);
      for (int index = first; index < last; index++) {
        boolean isBoundary = index < start || index == end;
        hash = FeatureHash.add(hash, isBoundary ? BOUNDARY : codePoints[index]);
        boolean isLoneBoundary = isBoundary && index == first;
        if (index - first + 1 >= min && !isLoneBoundary && hasRoom()) {
          characters.add(FeatureHash.bucket(hash, settings.buckets()));
        }
      }
    }
  }

  private static int toCodePoints(String text, int[] codePoints) {
    int count = 0;
    int charIndex = 0;
    while (charIndex < text.length()) {
      int codePoint = text.codePointAt(charIndex);
      codePoints[count++] = codePoint;
      charIndex += Character.charCount(codePoint);
    }
    return count;
  }
}
