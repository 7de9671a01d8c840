import Quantities

/// The digest of every file of a ledger up to a release, which grows release by release.
///
/// It is the SHA-256 of what `sha256sum releases/*` prints for these files in the folder of the
/// catalog, in the order of their names.
struct LedgerDigest {
    private var lines = ""

    /// The digest in hexadecimal.
    var sha256: String { SourceFolder.digest(of: Array(lines.utf8)) }

    /// Adds the files of the next release, as far as they are there.
    mutating func add(_ release: CalendarDate, in catalog: SourceFolder) {
        for ending in ["csv", "yaml"] {
            let name = "releases/\(release).\(ending)"
            if let digest = catalog.digest(of: name) { lines += digest + "  " + name + "\n" }
        }
    }
}
