package org.sauti.classify.rules;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.CharArrayMap;

/** Phrases by their words, each with the numbers of the lists that it is in. */
final class PhraseTree {
  private final Node root = new Node();

  /** Takes what was found. */
  @FunctionalInterface
  interface Finder {
    /**
     * @param list number of the list
     * @param first index of the phrase's first word
     * @param last index of its last word
     */
    void found(int list, int first, int last);
  }

  /** Adds a phrase; a word that ends in a star stands for all that begin so. */
  void add(List<String> words, int list) {
    Node node = root;
    for (String word : words) {
      node =
          word.endsWith("*")
              ? node.beginning(word.substring(0, word.length() - 1))
              : node.word(word);
    }
    if (Arrays.stream(node.lists).noneMatch(known -> known == list)) {
      node.lists = Arrays.copyOf(node.lists, node.lists.length + 1);
      node.lists[node.lists.length - 1] = list;
    }
  }

  /** Finds all phrases that begin at this word. */
  void find(AnalysedText text, int first, Finder finder) {
    follow(root, text, first, first, finder);
  }

  private static void follow(Node node, AnalysedText text, int first, int next, Finder finder) {
    if (next == text.size()) {
      return;
    }
    char[] chars = text.chars();
    int start = text.charStart(next);
    int length = text.charStart(next + 1) - start;
    if (node.words != null) {
      reach(node.words.get(chars, start, length), text, first, next, finder);
    }
    for (int prefix : node.prefixLengths) {
      if (prefix <= length) {
        reach(node.beginnings.get(chars, start, prefix), text, first, next, finder);
      }
    }
  }

  private static void reach(Node node, AnalysedText text, int first, int at, Finder finder) {
    if (node == null) {
      return;
    }
    for (int list : node.lists) {
      finder.found(list, first, at);
    }
    follow(node, text, first, at + 1, finder);
  }

  private static final class Node {
    private CharArrayMap<Node> words;
    private CharArrayMap<Node> beginnings;
    private int[] prefixLengths = {};
    private int[] lists = {};

    private Node word(String word) {
      if (words == null) {
        words = new CharArrayMap<>(1, false);
      }
      return words.computeIfAbsent(word, absent -> new Node());
    }

    private Node beginning(String prefix) {
      if (beginnings == null) {
        beginnings = new CharArrayMap<>(1, false);
      }
      prefixLengths =
          IntStream.concat(Arrays.stream(prefixLengths), IntStream.of(prefix.length()))
              .distinct()
              .toArray();
      return beginnings.computeIfAbsent(prefix, absent -> new Node());
    }
  }
}
