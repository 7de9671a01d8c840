/// A figure as text, in two parts, so that figures can stand under each other whatever their units.
struct WrittenFigure: Sendable, Hashable {
    /// The figure, such as `$0.025`.
    let text: String

    /// The unit that it brings along, such as `/ 1,000 requests`; nil for none.
    var unit: String?

    /// The figure as a plain decimal or an ISO date with all its digits, in the same unit; nil for
    /// what is neither.
    var exact: String?
}
