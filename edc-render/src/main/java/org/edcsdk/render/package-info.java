/**
 * Draws credentials: the certificate with its supplement as PDF, the badge as SVG and PNG.
 *
 * <pre>{@code
 * PdfRenderer renderer = PdfRenderer.builder().build();              // once; holds fonts and paper
 * PdfDocument pdf = renderer.render(credential, JsonLd.write(credential), RenderOptions.builder()
 *         .verifyUrl("https://credentials.example.org/v/7f3c1e52")
 *         .build());
 * }</pre>
 *
 * <p>The PDF is made for PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1); it carries the payload octets and an empty signature field for the
 * seal, and stays conformant when the seal is put there.
 *
 * <p>What this does not do: seal; shape scripts that run from right to left or join their letters (they are refused with a typed error, ask for a
 * transliteration in the data); read fonts of the platform; fetch anything from the network.
 */
package org.edcsdk.render;
