/// How a price list is printed.
public enum PriceListForm: String, Sendable, CaseIterable {
    /// A table for a terminal.
    case text
    /// All of it as JSON.
    case json
    /// The table as CSV.
    case csv
    /// The page as Markdown.
    case markdown
    /// The `model_list` of a LiteLLM proxy.
    case litellm
}
