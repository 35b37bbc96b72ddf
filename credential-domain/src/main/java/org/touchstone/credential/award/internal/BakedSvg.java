package org.touchstone.credential.award.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A badge image that carries its credential as the first child, {@code openbadges:credential} (Open
 * Badges 3.0, section 5.3).
 */
final class BakedSvg {
    private static final String NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";

    private BakedSvg() {}

    static String bake(String svg, String credential) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document document =
                    parsers.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
            Element root = document.getDocumentElement();
            root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:openbadges", NAMESPACE);
            Element carrier = document.createElementNS(NAMESPACE, "openbadges:credential");
            // These three characters would end the section; in JSON they stand only in strings.
            carrier.appendChild(
                    document.createCDATASection(credential.replace("]]>", "]]\\u003e")));
            root.insertBefore(carrier, root.getFirstChild());
            Transformer writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            StringWriter baked = new StringWriter();
            writer.transform(new DOMSource(document), new StreamResult(baked));
            return baked.toString();
        } catch (ParserConfigurationException
                | SAXException
                | IOException
                | TransformerException e) {
            throw new IllegalStateException("The image could not be made to carry its badge", e);
        }
    }
}
