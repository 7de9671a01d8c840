import Mustache

/// What a template sees: named values, all of them declared by a kind of view.
///
/// The declaration is the only list of names. A view cannot be made with another name, and the
/// template lint resolves every tag against it. Every value is HTML already, so a template cannot
/// forget to escape one.
struct View: MustacheParent {
    let kind: ViewKind
    private let values: [String: Any]

    /// Makes a view; a name that the kind does not declare is a mistake of ours.
    init(_ kind: ViewKind, _ values: [String: Any?]) {
        let fields = kind.fields
        for name in values.keys {
            precondition(fields[name] != nil, "\(kind) declares no field \(name)")
        }
        self.kind = kind
        var escaped: [String: Any] = [:]
        for case (let name, let value?) in values {
            let isText = fields[name] == .text
            escaped[name] = (value as? String).map { isText ? $0.escapedHTML : $0 } ?? value
        }
        self.values = escaped
    }

    /// The value of a field.
    ///
    /// One that is declared and absent has a value too, so that Mustache does not go on to look
    /// for it in the views around this one.
    func child(named name: String) -> Any? {
        values[name] ?? (kind.fields[name] == nil ? nil : Absence())
    }
}

/// The value of a field that this view does not have: no text, and no section.
private struct Absence: MustacheCustomRenderable {
    let renderText = ""
    let isNull = true
}
