package org.touchstone.credential.testing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Runs the real beans on a real database without a server: fills their injection points and gives
 * each call one transaction over the persistence units. What it does not have are transactions
 * inside a transaction.
 */
public final class TestServer implements AutoCloseable {
    /** Made once: a unit finds the database of its thread's transaction through the connection. */
    private static final Map<String, EntityManagerFactory> UNITS = new ConcurrentHashMap<>();

    private final TestDatabase database;
    private final OneConnection one;
    private final Map<Class<?>, Object> given = new HashMap<>();
    private final List<Observer<?, ?>> observers = new ArrayList<>();

    /**
     * @param units the persistence units, which have the names of their schemas, in the order of
     *     their migrations
     */
    public TestServer(Clock clock, String... units) {
        this(clock, TestDatabase.fresh(units), units);
    }

    /** On a database that has what the units need. */
    public TestServer(Clock clock, TestDatabase database, String... units) {
        this.database = database;
        one = new OneConnection(database.dataSource());
        given.put(Clock.class, clock);
        for (String unit : units) {
            unit(unit);
        }
    }

    public TestDatabase database() {
        return database;
    }

    /** Calls a port or a bean in a transaction of its own. */
    public <B, T> T call(Class<B> type, Function<B, T> work) {
        try {
            return one.inTransaction(
                    () -> {
                        try (Transaction transaction = new Transaction()) {
                            T result = work.apply(type.cast(transaction.bean(type)));
                            transaction.commit();
                            return result;
                        }
                    });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public <B> void run(Class<B> type, Consumer<B> work) {
        call(
                type,
                bean -> {
                    work.accept(bean);
                    return null;
                });
    }

    private EntityManagerFactory unit(String name) {
        return UNITS.computeIfAbsent(
                name,
                unit -> {
                    Map<String, Object> settings = new HashMap<>();
                    settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
                    settings.put("jakarta.persistence.jtaDataSource", "");
                    settings.put("jakarta.persistence.nonJtaDataSource", one.dataSource());
                    settings.put("eclipselink.target-server", "None");
                    settings.put("eclipselink.logging.level", "OFF");
                    settings.put("eclipselink.session-name", unit + "-one");
                    return Persistence.createEntityManagerFactory(unit, settings);
                });
    }

    @Override
    public void close() {
        database.close();
    }

    /** The beans and entity managers of one transaction. */
    private final class Transaction implements AutoCloseable {
        private final Map<Class<?>, Object> beans = new HashMap<>(given);
        private final Map<String, EntityManager> managers = new HashMap<>();

        Object bean(Class<?> type) {
            Object known = beans.get(type);
            if (known != null) {
                return known;
            }
            try {
                Class<?> implementation = type.isInterface() ? behind(type) : type;
                Object bean = implementation.getDeclaredConstructor().newInstance();
                beans.put(type, bean);
                for (Class<?> part = implementation;
                        part != Object.class;
                        part = part.getSuperclass()) {
                    for (Field field : part.getDeclaredFields()) {
                        fill(bean, field);
                    }
                }
                return bean;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot make " + type, e);
            }
        }

        private Class<?> behind(Class<?> port) throws ClassNotFoundException {
            return Class.forName(
                    port.getPackageName() + ".internal." + port.getSimpleName() + "Bean");
        }

        private void fill(Object bean, Field field) throws ReflectiveOperationException {
            Object value = null;
            if (field.isAnnotationPresent(PersistenceContext.class)) {
                value = manager(field.getAnnotation(PersistenceContext.class).unitName());
            } else if (field.isAnnotationPresent(ConfigProperty.class)) {
                value = setting(field);
            } else if (field.getType() == Event.class) {
                value = event((ParameterizedType) field.getGenericType());
            } else if (field.isAnnotationPresent(Inject.class)) {
                value = bean(field.getType());
            } else if (field.isAnnotationPresent(jakarta.annotation.Resource.class)) {
                value =
                        field.getType() == DataSource.class
                                ? one.dataSource()
                                : silent(field.getType());
            }
            if (value != null) {
                field.setAccessible(true);
                field.set(bean, value);
            }
        }

        /** Tells the observers that were named, in the same transaction. */
        private Object event(ParameterizedType type) {
            Class<?> fired = (Class<?>) type.getActualTypeArguments()[0];
            return Proxy.newProxyInstance(
                    Event.class.getClassLoader(),
                    new Class<?>[] {Event.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("fire")) {
                            observers.stream()
                                    .filter(observer -> observer.event() == fired)
                                    .forEach(observer -> observer.hear(this, arguments[0]));
                        }
                        return null;
                    });
        }

        private Object setting(Field field) {
            String value = field.getAnnotation(ConfigProperty.class).defaultValue();
            if (field.getType() == int.class) {
                return Integer.valueOf(value);
            }
            return field.getType() == long.class ? (Object) Long.valueOf(value) : value;
        }

        /** A resource of the server that answers 'true' or nothing. */
        private Object silent(Class<?> type) {
            return Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) ->
                            method.getReturnType() == Object.class ? Boolean.TRUE : null);
        }

        private EntityManager manager(String unit) {
            return managers.computeIfAbsent(
                    unit,
                    name -> {
                        EntityManager em = unit(name).createEntityManager();
                        em.getTransaction().begin();
                        return em;
                    });
        }

        void commit() {
            managers.values().forEach(em -> em.getTransaction().commit());
        }

        @Override
        public void close() {
            managers.values()
                    .forEach(
                            em -> {
                                if (em.getTransaction().isActive()) {
                                    em.getTransaction().rollback();
                                }
                                em.close();
                            });
        }
    }

    private record Observer<E, B>(Class<E> event, Class<B> bean, BiConsumer<B, E> hears) {
        void hear(Transaction transaction, Object fired) {
            hears.accept(bean.cast(transaction.bean(bean)), event.cast(fired));
        }
    }

    /** Calls a bean whenever the event is fired; without this nobody hears of events. */
    public <E, B> TestServer observing(Class<E> event, Class<B> bean, BiConsumer<B, E> hears) {
        observers.add(new Observer<>(event, bean, hears));
        return this;
    }

    /** Stands in for a port that the module under test only calls. */
    public <P> TestServer with(Class<P> port, P given) {
        this.given.put(port, given);
        return this;
    }
}
