/// The members of an object, in order.
public struct JSONMembers: Sequence, IteratorProtocol, Sendable {
    let document: JSONDocument
    var next: Int
    let end: Int

    /// The next member.
    public mutating func next() -> (name: String, value: JSONNode)? {
        guard next < end else { return nil }
        let name = JSONNode(document: document, index: next)
        let value = JSONNode(document: document, index: next + 1)
        next = value.end
        return (name.text ?? "", value)
    }
}
