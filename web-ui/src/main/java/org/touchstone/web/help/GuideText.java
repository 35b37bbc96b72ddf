package org.touchstone.web.help;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A guide of the documentation as a part of a page: the title is taken out, tables look like those
 * of the pages, and links lead to other guides.
 *
 * @param title plain text
 */
record GuideText(String title, String html) {

    private static final String MARKDOWN = ".md";

    /**
     * @param markdown CommonMark with tables; begins with a heading of the first level
     * @param guides names that can be linked to; a link to anything else beside it becomes plain
     *     text
     * @param home address of the guides, with a slash at its end
     */
    static GuideText of(String markdown, Set<String> guides, String home) {
        Node document =
                Parser.builder()
                        .extensions(List.of(TablesExtension.create()))
                        .build()
                        .parse(markdown);
        Node first = document.getFirstChild();
        if (!(first instanceof Heading heading) || heading.getLevel() != 1) {
            throw new IllegalArgumentException("A guide begins with its title");
        }
        String title = words(heading);
        heading.unlink();
        document.accept(new Relink(guides, home));
        return new GuideText(title, renderer().render(document));
    }

    private static HtmlRenderer renderer() {
        return HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .escapeHtml(true)
                .attributeProviderFactory(
                        context ->
                                (node, tag, attributes) -> {
                                    if (node instanceof TableBlock) {
                                        attributes.put("class", "ts-table");
                                    }
                                    if (node instanceof TableCell cell && cell.isHeader()) {
                                        attributes.put("scope", "col");
                                    }
                                })
                .build();
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        words.append(code.getLiteral());
                    }
                });
        return words.toString();
    }

    private static final class Relink extends AbstractVisitor {
        private final Set<String> guides;
        private final String home;

        Relink(Set<String> guides, String home) {
            this.guides = guides;
            this.home = home;
        }

        @Override
        public void visit(Link link) {
            String to = link.getDestination();
            if (!to.endsWith(MARKDOWN)) {
                return;
            }
            String name = to.substring(0, to.length() - MARKDOWN.length());
            if (guides.contains(name)) {
                link.setDestination(home + name);
                return;
            }
            while (link.getFirstChild() != null) {
                link.insertBefore(link.getFirstChild());
            }
            link.unlink();
        }
    }
}
