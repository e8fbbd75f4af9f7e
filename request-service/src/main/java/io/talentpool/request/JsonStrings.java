package io.talentpool.request;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A list of strings in a jsonb column. Hibernate Reactive's own JSON type reads objects, but no arrays. */
@Converter
public class JsonStrings implements AttributeConverter<List<String>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<String> strings) {
        try {
            return JSON.writeValueAsString(strings);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, STRINGS);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("The column holds something else than an array of strings", foreign);
        }
    }
}
