/// A page of the site as a navigation entry.
public struct PageLink: Sendable, Hashable {
    /// Its title.
    public let title: String

    /// Its folder in the site: `""` for the root, `scenarios/chatbot`.
    public let path: String

    /// Creates a link.
    public init(title: String, path: String) {
        self.title = title
        self.path = path
    }
}
