package org.edcsdk.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.edcsdk.model.Bytes;

/**
 * Draws the paper of a certificate, which is the first thing on its page and covers all of it, once for all certificates with the same one: its
 * thousands of curves take longer than all the rest. For one page.
 */
final class PaperKeeper extends PDFRenderer {
    private final BufferedImage picture;
    private final Recent<Bytes, BufferedImage> papers;

    PaperKeeper(PDDocument document, BufferedImage picture, Recent<Bytes, BufferedImage> papers) {
        super(document);
        this.picture = picture;
        this.papers = papers;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    private final class Drawer extends PageDrawer {
        private boolean first = true;

        private Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            boolean paper = first && form.getBBox() != null && form.getBBox().getWidth() >= getPage().getCropBox().getWidth();
            first = false;
            if (!paper) {
                super.showForm(form);
                return;
            }
            Bytes key = key(form);
            Optional<BufferedImage> kept = papers.get(key);
            if (kept.isEmpty()) {
                super.showForm(form);
                BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
                paint(copy, picture);
                papers.put(key, copy);
            } else {
                paint(picture, kept.get());
            }
        }

        private void paint(BufferedImage target, BufferedImage source) {
            Graphics2D graphics = target.createGraphics();
            try {
                graphics.drawImage(source, 0, 0, null);
            } finally {
                graphics.dispose();
            }
        }

        // What the form draws, and the pictures that it refers to, in pixels of this size.
        private Bytes key(PDFormXObject form) throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try (InputStream content = form.getCOSObject().createRawInputStream()) {
                content.transferTo(all);
            }
            if (form.getResources() != null) {
                for (COSName name : form.getResources().getXObjectNames()) {
                    try (InputStream content = form.getResources().getXObject(name).getCOSObject().createRawInputStream()) {
                        content.transferTo(all);
                    }
                }
            }
            return Bytes.utf8(Bytes.of(all.toByteArray()).sha256().hex() + " " + picture.getWidth() + " " + picture.getHeight());
        }
    }
}
