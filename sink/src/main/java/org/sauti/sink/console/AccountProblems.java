package org.sauti.sink.console;

import io.javalin.http.HttpStatus;
import java.util.Locale;
import org.sauti.sink.console.access.AccountException;

/** What is wrong with an account, as a problem document. */
final class AccountProblems {
  private AccountProblems() {}

  static Problem of(AccountException failure) {
    HttpStatus status =
        switch (failure.reason()) {
          case UNKNOWN -> HttpStatus.NOT_FOUND;
          case TAKEN, LAST_ADMIN -> HttpStatus.CONFLICT;
          case INVALID, WEAK_PASSWORD, WRONG_PASSWORD -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    String title =
        switch (failure.reason()) {
          case UNKNOWN -> "There is no such account";
          case TAKEN -> "Somebody else has it";
          case LAST_ADMIN -> "Somebody must stay an admin";
          case INVALID -> "The account is not valid";
          case WEAK_PASSWORD -> "The password can be guessed";
          case WRONG_PASSWORD -> "The password is another";
        };
    String code =
        switch (failure.reason()) {
          case UNKNOWN -> "NO_SUCH_ACCOUNT";
          case INVALID -> "INVALID_BODY";
          case TAKEN, LAST_ADMIN, WEAK_PASSWORD, WRONG_PASSWORD -> failure.reason().name();
        };
    return Problem.of(status, code, title, sentence(failure.getMessage()));
  }

  private static String sentence(String message) {
    return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
  }
}
