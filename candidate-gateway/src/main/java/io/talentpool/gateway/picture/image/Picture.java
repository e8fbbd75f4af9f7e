package io.talentpool.gateway.picture.image;

/**
 * A picture as we show it: square, {@value Thumbnails#SIDE} pixels wide, without metadata.
 *
 * @param mediaType {@code image/jpeg}, or {@code image/png} where parts of it are transparent
 */
public record Picture(byte[] content, String mediaType) {}
