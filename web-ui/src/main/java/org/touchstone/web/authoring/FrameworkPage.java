package org.touchstone.web.authoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.touchstone.credential.catalog.Frameworks;
import org.touchstone.credential.catalog.Frameworks.FrameworkView;
import org.touchstone.credential.catalog.Frameworks.Item;
import org.touchstone.credential.kernel.Paged;
import org.touchstone.web.access.CurrentActor;
import org.touchstone.web.api.Body;
import org.touchstone.web.page.Pager;

/** A framework, level by level, or what was searched for in it. */
@Named("frameworkPage")
@RequestScoped
public class FrameworkPage {
    private static final int SIZE = 50;

    @Inject Frameworks frameworks;
    @Inject CurrentActor actor;

    private String id = "";
    private String parent = "";
    private String words = "";
    private int first;
    private FrameworkView framework;
    private Paged<Item> found;
    private List<Item> path;

    public void load() {
        framework = frameworks.find(actor.get(), Body.id("framework", id));
        getPath();
    }

    public FrameworkView getFramework() {
        return framework;
    }

    public List<Item> getRows() {
        return found().rows();
    }

    public Pager getPager() {
        return new Pager(first, SIZE, found().total());
    }

    private Paged<Item> found() {
        if (found == null) {
            Paged.Part part = new Paged.Part(Math.max(0, first), SIZE);
            UUID framed = framework.id();
            found =
                    words.isBlank()
                            ? frameworks.children(actor.get(), framed, item(), part)
                            : frameworks.search(actor.get(), framed, words, part);
        }
        return found;
    }

    /** From the top to the item that is open; empty at the top. */
    public List<Item> getPath() {
        if (path == null) {
            path = item() == null ? List.of() : frameworks.path(actor.get(), item());
        }
        return path;
    }

    /** The item that is open; null at the top. */
    public Item getHere() {
        return getPath().isEmpty() ? null : getPath().get(getPath().size() - 1);
    }

    private UUID item() {
        return parent.isBlank() ? null : Body.id("item of a framework", parent);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent == null ? "" : parent;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }
}
