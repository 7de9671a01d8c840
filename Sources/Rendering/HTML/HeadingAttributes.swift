import CommonMark

extension String {
    /// Written Markdown with an attribute on each heading of which Python-Markdown would make an
    /// identifier without its letters.
    public var withHeadingAttributes: String { MarkdownDocument(self).withHeadingAttributes }
}
