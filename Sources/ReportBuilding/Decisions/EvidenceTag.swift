import ReportModel

/// A grade of evidence in words, and how it stands out.
struct EvidenceTag {
    let label: String
    let style: TagStyle

    init(_ label: String, _ style: TagStyle) {
        self.label = label
        self.style = style
    }

    /// The grade in running text.
    var tag: Inline { .tag(label, style) }
}
