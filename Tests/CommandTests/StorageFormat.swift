import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A page in the storage format of Confluence, as an XML parser reads it.
final class StorageFormat: NSObject, XMLParserDelegate {
    /// What is wrong with it as XML; nil for nothing.
    private(set) var problem: String?

    /// The elements that the format does not have.
    private(set) var unknownElements: Set<String> = []

    /// The titles of the pages that links lead to.
    private(set) var titles: Set<String> = []

    /// The addresses that links lead to.
    private(set) var links: Set<String> = []

    private static let elements: Set = [
        "page", "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "table", "thead",
        "tbody", "tr", "th", "td", "strong", "em", "code", "pre", "br", "hr", "a", "blockquote",
        "ac:structured-macro", "ac:parameter", "ac:rich-text-body", "ac:link", "ac:link-body",
        "ri:page",
    ]

    /// Reads a page.
    init(_ text: String) throws {
        super.init()
        let document = "<page xmlns:ac=\"ac\" xmlns:ri=\"ri\">\(text)</page>"
        let parser = XMLParser(data: Data(document.utf8))
        parser.delegate = self
        if !parser.parse() { problem = parser.parserError?.localizedDescription ?? "no XML" }
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        if !Self.elements.contains(name) { unknownElements.insert(name) }
        if let title = attributes["ri:content-title"] { titles.insert(title) }
        if name == "a" { links.insert(attributes["href"] ?? "") }
    }
}
