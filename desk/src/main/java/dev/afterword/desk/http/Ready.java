package dev.afterword.desk.http;

/** It can. */
public record Ready() implements Readiness {}
