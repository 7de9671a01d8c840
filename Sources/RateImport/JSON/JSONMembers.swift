/// The members of an object, in order.
public struct JSONMembers: Sequence, IteratorProtocol, Sendable {
    let document: JSONDocument
    var index: Int
    let end: Int

    /// The next member.
    public mutating func next() -> (name: String, value: JSONNode)? {
        guard index < end else { return nil }
        let name = JSONNode(document: document, index: index)
        let value = JSONNode(document: document, index: index + 1)
        index = value.end
        return (name.text ?? "", value)
    }
}
