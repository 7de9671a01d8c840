import Diagnostics
import Quantities

/// A release seals every file of the ledger before it, descriptions included, by one digest.
///
/// The releases that were made before such digests are sealed by the first one that carries it.
enum LedgerSeal {
    /// The problems of the releases, given from the oldest to the newest.
    ///
    /// Of broken seals only the first is told, for each later one is broken by the same edit.
    static func problems(in releases: [Release]) -> [Diagnostic] {
        var sealed: Release?
        for (before, release) in zip(releases, releases.dropFirst()) {
            guard let seal = release.previous?.ledgerSHA256 else {
                if let sealed { return [missing(from: release, after: sealed, before)] }
                continue
            }
            guard let found = before.ledgerSHA256, release.previous?.release == before.id else {
                return []
            }
            guard seal == found else {
                return [broken(release, before, sealed: sealed?.previous?.release, now: found)]
            }
            sealed = release
        }
        return []
    }

    private static func broken(
        _ release: Release,
        _ before: Release,
        sealed: CalendarDate?,
        now digest: String
    ) -> Diagnostic {
        let files =
            sealed == nil
            ? "a file of the releases up to \(before.id)" : "a file of release \(before.id)"
        return Diagnostic(
            .error,
            code: "edited-ledger",
            "\(files) is no longer what it was when \(release.id) was made",
            at: release.origin?.previousLedger,
            help: "undo the edit of a table or a description; or, while \(release.id) is still"
                + " being made, write \(digest)"
        )
    }

    private static func missing(
        from release: Release,
        after sealed: Release,
        _ before: Release
    ) -> Diagnostic {
        let summary =
            "release \(release.id) does not seal the ledger before it, as \(sealed.id) does"
        let help = before.ledgerSHA256.map { "write ledger_sha256: \($0) below previous" }
        return Diagnostic(
            .error,
            code: "broken-chain",
            summary,
            at: release.origin?.previousRelease,
            help: help
        )
    }
}
