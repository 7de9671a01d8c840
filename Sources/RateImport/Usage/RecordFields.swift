import Diagnostics

/// The members of a usage record; a null counts as left out.
struct RecordFields {
    /// The record's id.
    let id: String?

    private let node: JSONNode

    init(_ node: JSONNode, id: String?) {
        self.node = node
        self.id = id
    }

    /// The value of a member; nil where it is left out.
    subscript(name: String) -> JSONNode? {
        node[name].flatMap { $0.kind == .null ? nil : $0 }
    }

    /// Fails on a member with a name that means nothing: a count under a wrong name would not be
    /// paid for.
    func requireKnown(_ names: [String]) throws(UsageRecordFailure) {
        for member in node.members where !names.contains(member.name) {
            let near = nearestName(to: member.name, among: names)
            let hint = near.map { "; did you mean \"\($0)\"?" } ?? ""
            throw failure("\"\(member.name)\" is not a member of a usage record\(hint)")
        }
    }

    /// A text.
    func text(_ name: String) throws(UsageRecordFailure) -> String? {
        guard let value = self[name] else { return nil }
        guard let text = value.text, !text.isEmpty else {
            throw failure("\"\(name)\" is not a text")
        }
        return text
    }

    /// The members of an object.
    func object(_ name: String) throws(UsageRecordFailure) -> RecordFields? {
        guard let value = self[name] else { return nil }
        guard value.kind == .object else { throw failure("\"\(name)\" is not an object") }
        return RecordFields(value, id: id)
    }

    /// The largest of the counts that stand under some names; nil where there is none.
    func count(oneOf names: [String]) throws(UsageRecordFailure) -> Int? {
        var largest: Int?
        for name in names {
            if let count = try count(name) { largest = max(largest ?? 0, count) }
        }
        return largest
    }

    /// A text that is read as something.
    func value<Value>(
        _ name: String,
        _ noun: String,
        _ read: (String) -> Value?
    ) throws(UsageRecordFailure) -> Value? {
        guard let text = try text(name) else { return nil }
        guard let value = read(text) else { throw failure("\"\(text)\" is not a \(noun)") }
        return value
    }

    /// A whole number from 0 on, of at most fifteen digits.
    func count(_ name: String) throws(UsageRecordFailure) -> Int? {
        guard let value = self[name] else { return nil }
        guard let digits = value.scalarText, digits.utf8.count <= 15,
            digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0 }),
            let number = Int(digits)
        else { throw failure("\"\(name)\" is not a whole number from 0 on") }
        return number
    }

    /// True or false.
    func truth(_ name: String) throws(UsageRecordFailure) -> Bool? {
        guard let value = self[name] else { return nil }
        guard let truth = value.boolean else { throw failure("\"\(name)\" is not true or false") }
        return truth
    }

    /// A failure of this record.
    func failure(_ summary: String) -> UsageRecordFailure {
        UsageRecordFailure("bad-record", summary, id: id)
    }
}

extension JSONNode {
    /// A text, or a number as it is written.
    var scalarText: String? { text ?? numberText }
}
