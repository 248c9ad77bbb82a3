package org.voltroam.verify.clearing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.voltroam.domain.store.Store;

/** A store whose program dies at one of its next commits, before it or after it; armed again and again. */
final class Dying {

    /** The program is gone. */
    static final class Died extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private final Store store;
    private boolean after;

    Dying(Store beneath) {
        this.store = (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    var isCommit = method.getName().equals("commit");
                    var isLast = isCommit && left.decrementAndGet() == 0;
                    if (isLast && !after) {
                        throw new Died();
                    }
                    try {
                        var result = method.invoke(beneath, arguments);
                        if (isLast) {
                            throw new Died();
                        }
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    Store store() {
        return store;
    }

    /** @param commits how many are well, and the one at which it dies */
    void diesAt(int commits, boolean afterIt) {
        after = afterIt;
        left.set(commits);
    }

    void lives() {
        left.set(Integer.MAX_VALUE);
    }
}
