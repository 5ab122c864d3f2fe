package dev.afterword.desk.http;

/** Whether the process can do its work. */
public sealed interface Readiness permits Ready, NotReady {}
