/// A file of `Templates`.
public struct TemplateFile: Sendable {
    /// Its path within `Templates`, such as `partials/table.mustache`.
    public let name: String

    /// Its path as a person would write it.
    public let shownPath: String

    /// Its text.
    public let text: String

    /// Creates a file.
    public init(name: String, shownPath: String, text: String) {
        self.name = name
        self.shownPath = shownPath
        self.text = text
    }
}
