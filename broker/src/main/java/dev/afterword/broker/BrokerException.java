package dev.afterword.broker;

/** The embedded broker cannot start. */
public final class BrokerException extends Exception {
  BrokerException(String message) {
    super(message);
  }

  BrokerException(String message, Throwable cause) {
    super(message, cause);
  }
}
