package dev.afterword.playground.smtp;

/** The moments of a mail at which a fault can strike. */
enum Stage {
  CONNECT,
  MAIL,
  RCPT,
  DATA,
  /** After the final dot. */
  DOT
}
