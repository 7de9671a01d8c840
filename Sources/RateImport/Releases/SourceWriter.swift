public import Catalog
import Quantities

/// Writes a source as an entry of the catalog's `sources.yaml`.
public enum SourceWriter {
    /// The lines of the entry, to stand at the end of the file.
    public static func entry(of source: Source) -> String {
        let fields = [
            ("title", YAMLScalar.quoted(source.title)),
            ("url", source.url),
            ("publisher", YAMLScalar.quoted(source.publisher)),
            ("read", source.readOn.description),
            ("confidence", source.confidence.rawValue),
        ]
        let note = source.note.map { [("note", YAMLScalar.quoted($0))] } ?? []
        let lines = (fields + note).map { "  \($0): \($1)\n" }
        return "\(source.id):\n" + lines.joined()
    }
}
