/// The elements of an array, in order.
public struct JSONElements: Sequence, IteratorProtocol, Sendable {
    let document: JSONDocument
    var index: Int
    let end: Int

    /// The next element.
    public mutating func next() -> JSONNode? {
        guard index < end else { return nil }
        let element = JSONNode(document: document, index: index)
        index = element.end
        return element
    }
}
