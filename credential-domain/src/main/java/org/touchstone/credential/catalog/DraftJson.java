package org.touchstone.credential.catalog;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.touchstone.credential.catalog.DraftText.Part;
import org.touchstone.credential.catalog.DraftText.Section;
import org.touchstone.credential.kernel.InvalidRequest;

/**
 * A section of a draft as JSON: a member for each component, in which what is left out is null.
 * What does not fit is refused with its place, {@code criteria[2].levels[0].name}.
 */
public final class DraftJson {
    private DraftJson() {}

    /**
     * @throws InvalidRequest for a member that is unknown or of another type
     */
    public static Part read(Section section, JsonObject json) {
        return section.type().cast(record(section.type(), json, ""));
    }

    /** Members that are null are left out. */
    public static JsonObject write(Part part) {
        return (JsonObject) value(part);
    }

    private static Object record(Class<?> type, JsonObject json, String at) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known =
                Arrays.stream(components)
                        .map(RecordComponent::getName)
                        .collect(Collectors.toUnmodifiableSet());
        for (String member : json.keySet()) {
            if (!known.contains(member)) {
                throw refused(at + member, "unknown-member", "is not known here");
            }
        }
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            String name = components[i].getName();
            values[i] = read(components[i].getGenericType(), json.get(name), at + name);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object read(Type type, JsonValue json, String at) {
        if (json == null || json == JsonValue.NULL) {
            return type == boolean.class ? (Object) false : null;
        }
        if (type == String.class) {
            return json instanceof JsonString text ? text.getString() : wrong(at, "a text");
        }
        if (type == boolean.class) {
            return json == JsonValue.TRUE
                    || (json != JsonValue.FALSE && (boolean) wrong(at, "true or false"));
        }
        if (type == BigDecimal.class) {
            return json instanceof JsonNumber number
                    ? number.bigDecimalValue()
                    : wrong(at, "a number");
        }
        if (type == Integer.class) {
            return whole(json, at);
        }
        if (type instanceof ParameterizedType list) {
            return list(list.getActualTypeArguments()[0], json, at);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isEnum()) {
            return constant(wanted, json, at);
        }
        return json instanceof JsonObject object
                ? record(wanted, object, at + ".")
                : wrong(at, "an object");
    }

    private static Object whole(JsonValue json, String at) {
        try {
            return json instanceof JsonNumber number
                    ? (Object) number.bigDecimalValue().intValueExact()
                    : wrong(at, "a whole number");
        } catch (ArithmeticException e) {
            return wrong(at, "a whole number");
        }
    }

    private static List<Object> list(Type of, JsonValue json, String at) {
        List<Object> values = new ArrayList<>();
        JsonArray array = json instanceof JsonArray found ? found : (JsonArray) wrong(at, "a list");
        for (int i = 0; i < array.size(); i++) {
            String place = at + "[" + i + "]";
            Object value = read(of, array.get(i), place);
            values.add(value == null ? wrong(place, "there; leave out what is not") : value);
        }
        return values;
    }

    private static Object constant(Class<?> type, JsonValue json, String at) {
        for (Object constant : type.getEnumConstants()) {
            if (json instanceof JsonString text && text.getString().equals(constant.toString())) {
                return constant;
            }
        }
        return wrong(at, "one of " + Arrays.toString(type.getEnumConstants()));
    }

    private static Object wrong(String at, String expected) {
        throw refused(at, "wrong-type", "must be " + expected);
    }

    private static InvalidRequest refused(String at, String code, String what) {
        return InvalidRequest.field(at, code, "'" + at + "' " + what + ".");
    }

    private static JsonValue value(Object value) {
        if (value instanceof String text) {
            return Json.createValue(text);
        }
        if (value instanceof Integer number) {
            return Json.createValue(number);
        }
        if (value instanceof BigDecimal number) {
            return Json.createValue(number);
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Enum<?> constant) {
            return Json.createValue(constant.name());
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            list.forEach(each -> array.add(value(each)));
            return array.build();
        }
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object member = member(value, component);
            if (member != null) {
                object.add(component.getName(), value(member));
            }
        }
        return object.build();
    }

    private static Object member(Object of, RecordComponent component) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
