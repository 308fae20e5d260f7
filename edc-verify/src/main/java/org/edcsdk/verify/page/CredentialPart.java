package org.edcsdk.verify.page;

import java.util.List;
import org.edcsdk.view.Block;
import org.edcsdk.view.CredentialView;
import org.edcsdk.view.Fact;
import org.edcsdk.view.Section;
import org.edcsdk.view.Text;

/** The view of a credential as HTML. Links are not made: a document under test shall not lead anybody anywhere. */
final class CredentialPart {
    private static final int LOWEST = 6;

    private final Html html;
    private int level = 5;

    private CredentialPart(Html html) {
        this.html = html;
    }

    static void write(Html html, CredentialView view) {
        CredentialPart credential = new CredentialPart(html);
        credential.facts(view.certificate().facts());
        view.sections().forEach(credential::section);
    }

    private void facts(List<Fact> facts) {
        if (!facts.isEmpty()) {
            html.open("dl", "class", "facts");
            facts.forEach(fact -> html.open("div").element("dt", fact.label()).element("dd", fact.value()).close());
            html.close();
        }
    }

    private void section(Section section) {
        html.open("section").element("h4", section.heading());
        blocks(section.blocks());
        html.close();
    }

    // Pattern switch is a preview in Java 17.
    private void blocks(List<Block> blocks) {
        boolean list = false;
        for (Block block : blocks) {
            boolean labelled = block instanceof Block.Field || block instanceof Block.Bullets bullets && bullets.label().isPresent();
            if (labelled != list) {
                if (labelled) {
                    html.open("dl");
                } else {
                    html.close();
                }
                list = labelled;
            }
            block(block);
        }
        if (list) {
            html.close();
        }
    }

    private void block(Block block) {
        if (block instanceof Block.Field field) {
            html.open("div").element("dt", field.label());
            field.values().forEach(value -> html.element("dd", value));
            html.close();
        } else if (block instanceof Block.Bullets bullets) {
            bullets(bullets);
        } else if (block instanceof Block.Paragraph paragraph) {
            html.element("p", paragraph.text());
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Group group) {
            html.open("div", "class", "group").element("h" + Math.min(level, LOWEST), group.heading());
            level++;
            blocks(group.blocks());
            level--;
            html.close();
        }
    }

    private void bullets(Block.Bullets bullets) {
        if (bullets.label().isPresent()) {
            html.open("div").element("dt", bullets.label().get()).open("dd");
        }
        html.open("ul");
        bullets.items().forEach(item -> html.element("li", item));
        html.close();
        if (bullets.label().isPresent()) {
            html.close().close();
        }
    }

    private void table(Block.Table table) {
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        table.head().forEach(head -> html.element("th", head, "scope", "col"));
        html.close().close().open("tbody");
        for (List<Text> row : table.rows()) {
            html.open("tr");
            row.forEach(cell -> html.element("td", cell));
            html.close();
        }
        html.close().close().close();
    }
}
