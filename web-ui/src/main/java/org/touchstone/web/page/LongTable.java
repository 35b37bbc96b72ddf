package org.touchstone.web.page;

import java.io.Serializable;
import java.util.List;
import org.touchstone.credential.kernel.Paged;

/** A page with one long table, which is found and shown a part at a time. */
public abstract class LongTable<T> implements Serializable {
    private static final long serialVersionUID = 1;

    private final int size;
    private int first;
    private transient Paged<T> found;

    /**
     * @param size rows of a full part, from 1 to {@value Paged.Part#MOST}
     */
    protected LongTable(int size) {
        this.size = size;
    }

    /** Asks for a part of what the page's own filters leave. */
    protected abstract Paged<T> find(Paged.Part part);

    public List<T> getRows() {
        return found().rows();
    }

    public Pager getPager() {
        return new Pager(first, size, found().total());
    }

    /** Asked for once; what a request changes is seen by the next one. */
    private Paged<T> found() {
        if (found == null) {
            found = find(new Paged.Part(Math.max(0, first), size));
        }
        return found;
    }

    /** Index of the first row, from 0, as the address says it. */
    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
