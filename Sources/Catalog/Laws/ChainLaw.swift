import Diagnostics

/// Every release is what it was, and follows the one before: it carries the digest of its own table
/// and of the table before, and from some release on that of all files before it.
enum ChainLaw {
    /// The problems of the releases, given from the oldest to the newest.
    static func problems(in releases: [Release]) -> [Diagnostic] {
        releases.compactMap(edit(of:))
            + zip([nil] + releases.map(Optional.some), releases).compactMap(problem(between:and:))
            + LedgerSeal.problems(in: releases)
    }

    private static func edit(of release: Release) -> Diagnostic? {
        guard release.sha256 != release.tableSHA256 else { return nil }
        return Diagnostic(
            .error,
            code: "edited-release",
            "the table of release \(release.id) is not the one that this digest was made of",
            at: release.origin?.sha256,
            help: "undo the edit, for what is new goes into a new release; or, while this one is"
                + " still being made, write \(release.tableSHA256)"
        )
    }

    private static func problem(between before: Release?, and release: Release) -> Diagnostic? {
        let origin = release.origin
        guard let before else {
            guard let previous = release.previous else { return nil }
            return broken(
                "the first release cannot follow \(previous.release), which does not exist",
                release,
                at: origin?.previousRelease
            )
        }
        guard let previous = release.previous else {
            return broken("the release does not say what it follows", release, at: nil, before)
        }
        guard previous.release < release.id else {
            return Diagnostic(
                .error,
                code: "release-order",
                "release \(release.id) cannot follow \(previous.release)",
                at: origin?.previousRelease,
                help: "a release is later than the one before; that is \(before.id)"
            )
        }
        guard previous.release == before.id else {
            return broken(
                "the release before \(release.id) is \(before.id), not \(previous.release)",
                release,
                at: origin?.previousRelease,
                before
            )
        }
        guard previous.sha256 == before.sha256 else {
            return broken(
                "release \(before.id) is no longer what it was when \(release.id) was made",
                release,
                at: origin?.previousSHA256,
                before
            )
        }
        return nil
    }

    private static func broken(
        _ summary: String,
        _ release: Release,
        at range: SourceRange?,
        _ before: Release? = nil
    ) -> Diagnostic {
        let code = "broken-chain"
        let help = before.map {
            "previous: { release: \($0.id), sha256: \($0.sha256) } is what is expected"
        }
        guard let range else {
            return Diagnostic(.error, code: code, summary, inFile: release.origin?.file, help: help)
        }
        return Diagnostic(.error, code: code, summary, at: range, help: help)
    }
}
