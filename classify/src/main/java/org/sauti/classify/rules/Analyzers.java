package org.sauti.classify.rules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;

/**
 * The analyzer of each language: what makes words of a text and of a query, and the same word of
 * its forms. None leaves out stop words, for "I know where you live" is made of them. Analyzers are
 * safe to share and last as long as the process.
 */
final class Analyzers {
  private static final CharArraySet NONE = CharArraySet.EMPTY_SET;
  private static final Map<String, Analyzer> BY_LANGUAGE = new ConcurrentHashMap<>();
  private static final Analyzer PLAIN = new StandardAnalyzer(NONE);

  private Analyzers() {}

  /**
   * The analyzer of a language, words in lower case for one that has none of its own.
   *
   * @param tag a canonical language tag, {@link Rule#EVERY_LANGUAGE} or {@code und}
   */
  static Analyzer of(String tag) {
    return BY_LANGUAGE.computeIfAbsent(tag, Analyzers::create);
  }

  private static Analyzer create(String tag) {
    return switch (tag) {
      case "ar" -> new ArabicAnalyzer(NONE);
      case "bg" -> new BulgarianAnalyzer(NONE);
      case "bn" -> new BengaliAnalyzer(NONE);
      case "cs" -> new CzechAnalyzer(NONE);
      case "da" -> new DanishAnalyzer(NONE);
      case "de" -> new GermanAnalyzer(NONE);
      case "el" -> new GreekAnalyzer(NONE);
      case "en" -> new EnglishAnalyzer(NONE);
      case "es" -> new SpanishAnalyzer(NONE);
      case "fa" -> new PersianAnalyzer(NONE);
      case "fi" -> new FinnishAnalyzer(NONE);
      case "fr" -> new FrenchAnalyzer(NONE);
      case "hi", "mr", "ne" -> new HindiAnalyzer(NONE);
      case "hu" -> new HungarianAnalyzer(NONE);
      case "id", "ms" -> new IndonesianAnalyzer(NONE);
      case "it" -> new ItalianAnalyzer(NONE);
      // Pairs of characters: whatever a dictionary would make of the words, it makes the same
      // of a rule and of a text, also where people write as they speak.
      case "ja", "ko", "zh" -> new CJKAnalyzer(NONE);
      case "nl" -> new DutchAnalyzer(NONE);
      case "nb", "nn", "no" -> new NorwegianAnalyzer(NONE);
      case "pl", "tr", "uk" -> new WordBeginningAnalyzer();
      case "pt" -> new PortugueseAnalyzer(NONE);
      case "ro" -> new RomanianAnalyzer(NONE);
      case "ru" -> new RussianAnalyzer(NONE);
      case "sv" -> new SwedishAnalyzer(NONE);
      case "ta" -> new TamilAnalyzer(NONE);
      case "th" -> new ThaiAnalyzer(NONE);
      case "ur" -> new UrduAnalyzer();
      default -> PLAIN;
    };
  }
}
