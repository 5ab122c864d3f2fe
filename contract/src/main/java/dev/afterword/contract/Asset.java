package dev.afterword.contract;

/**
 * A file that belongs to a recap, by claim check: the bytes lie in the asset store under their
 * digest.
 *
 * @param path site path, relative, for example {@code category/banners/meetup.jpg}
 * @param sha256 64 hexadecimal digits
 * @param size bytes
 * @param mediaType told by its content, for example {@code image/png}
 */
public record Asset(String path, String sha256, long size, String mediaType) {}
