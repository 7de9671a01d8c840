/// The elements of an array, in order.
public struct JSONElements: Sequence, IteratorProtocol, Sendable {
    let document: JSONDocument
    var next: Int
    let end: Int

    /// The next element.
    public mutating func next() -> JSONNode? {
        guard next < end else { return nil }
        let element = JSONNode(document: document, index: next)
        next = element.end
        return element
    }
}
