package org.touchstone.web.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.touchstone.credential.kernel.NotPermitted;

/** Refuses an action that the caller may not do; methods that are no action pass. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class ActionGuard implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject CurrentActor actor;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        String bean = named(call.getTarget().getClass());
        String name = bean + "." + call.getMethod().getName();
        AccessTable.action(name)
                .ifPresent(
                        rule -> {
                            if (!rule.isPublic() && !rule.admits(actor.get()::may)) {
                                throw new NotPermitted(rule.needed());
                            }
                        });
        return call.proceed();
    }

    /** What is called may be a class that the container made, and its method an inherited one. */
    private static String named(Class<?> bean) {
        Named name = bean.getAnnotation(Named.class);
        return name == null ? named(bean.getSuperclass()) : name.value();
    }
}
