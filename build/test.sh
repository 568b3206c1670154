#!/usr/bin/env bash
# Builds everything and runs the tests of a lane (docs/adr/0019):
#   build/test.sh --fast      what a developer runs before each push: under 4 minutes
#   build/test.sh             everything that must hold before a merge: under 25 minutes
#   build/test.sh --nightly   also the long runs
# Ends with the line "N passed, N failed, N skipped" over all runners; exits non-zero if anything failed or nothing ran.
set -euo pipefail
cd "$(dirname "$0")/.."

# a run of minutes does not earn back what profiling its own code costs
export DOTNET_TieredPGO=0
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
# one compiler for all projects costs a third of one for each
export UseSharedCompilation=true
readonly results=artifacts/test
readonly log=$results/runners.log

lane=full
steps_failed=0
installing=

main() {
    read_lane "$@"
    rm -rf $results && mkdir -p $results/templates
    # stores that tests copy are made once for all projects
    export SAMVERKAN_TEST_TEMPLATES=$PWD/$results/templates
    local tree_before; tree_before=$(working_tree)

    install_what_is_missing
    build
    if [[ $lane != fast ]]; then
        install_referees &
        installing=$!
    fi
    check "docker-compose.yml" docker-compose --env-file .env.example config -q
    run_dotnet_tests
    run_portal
    if [[ $lane != fast ]]; then run_referees; fi
    check "the run leaves the working tree as it was" diff <(printf '%s' "$tree_before") <(printf '%s' "$(working_tree)")

    # a developer's own compiler server is left alone: it ends by itself
    if [[ ${CI:-} ]]; then dotnet build-server shutdown --vbcscompiler >/dev/null || true; fi
    report
}

read_lane() {
    case "${1:-}" in
        '') ;;
        --fast) lane=fast ;;
        --nightly) lane=nightly ;;
        *) echo "usage: build/test.sh [--fast|--nightly]" >&2; exit 64 ;;
    esac
}

heading() { printf '\n== %s\n' "$*"; }

# ---- what a bare Debian machine with the .NET SDK and Node lacks

install_what_is_missing() {
    heading "Tools"
    local tool
    for tool in dotnet node npm; do
        command -v $tool >/dev/null || { echo "$tool is needed and not installed" >&2; exit 69; }
    done
    local packages=()
    command -v docker-compose >/dev/null || packages+=(docker-compose)
    [[ -e /usr/share/zoneinfo/Europe/Stockholm ]] || packages+=(tzdata)
    # the name of this one carries its version
    [[ $(ldconfig -p) == *libicuuc* ]] || packages+=('?name(^libicu[0-9]+$)')
    # what the portal is looked at with
    if [[ $lane != fast ]] && ! command -v chromium >/dev/null; then
        packages+=(chromium fonts-liberation fonts-dejavu-core fonts-noto-core)
    fi
    if ((${#packages[@]} > 0)); then
        as_root apt-get update -qq
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" </dev/null
    fi
    echo "dotnet $(dotnet --version), node $(node --version), $(docker-compose --version)"
}

as_root() { if ((EUID == 0)); then "$@"; else sudo -n "$@"; fi; }

# ---- steps

build() {
    heading "Build"
    dotnet restore Samverkan.sln --nologo -v quiet
    dotnet build Samverkan.sln --no-restore --nologo -v quiet -warnaserror
}

run_dotnet_tests() {
    heading "dotnet test ($lane)"
    local filter=()
    case $lane in
        fast) filter=(--filter 'Category!=Full&Category!=Nightly') ;;
        full) filter=(--filter 'Category!=Nightly') ;;
    esac
    run_tests dotnet test Samverkan.sln --no-build --nologo "${filter[@]}" \
        --blame-hang --blame-hang-timeout 15m --blame-hang-dump-type none --results-directory $results
}

# The build of the host has installed what this needs; the pages themselves are tested in a browser, by tests/Portal.
run_portal() {
    heading "Portal"
    check "the portal's habits" npm run lint --silent --prefix src/Web
    NO_COLOR=1 run_tests npm test --silent --prefix src/Web
}

# A minute that is mostly the network's and the disk's, beside the first tests.
install_referees() { npm ci --prefix tests/Referees --no-progress --loglevel=error </dev/null; }

run_referees() {
    heading "Referees"
    wait $installing
    run_tests npm test --prefix tests/Referees
}

# A failing runner must not stop the others: what failed is counted in the report.
run_tests() {
    if ! "$@" </dev/null 2>&1 | tee -a $log; then
        steps_failed=$((steps_failed + 1))
    fi
}

check() {
    local what=$1; shift
    heading "Check: $what"
    if "$@" </dev/null; then echo "ok"; else echo "NOT OK: $what"; steps_failed=$((steps_failed + 1)); fi
}

# Files that git would show as changed or new; nothing outside a repository.
working_tree() { git status --porcelain 2>/dev/null | sort || true; }

# ---- the sum over the runners' own summaries

report() {
    local passed failed skipped
    # dotnet: "Passed!  - Failed:     0, Passed:    12, Skipped:     0, Total: …"; node: "ℹ pass 12"; vitest: "Tests  1 failed | 12 passed (13)"
    passed=$(sum 'Passed: *\K[0-9]+(?=, Skipped)' '^.{1,3} pass \K[0-9]+$' '^ +Tests .*?\K[0-9]+(?= passed)')
    failed=$(sum '! +- Failed: *\K[0-9]+' '^.{1,3} fail \K[0-9]+$' '^ +Tests .*?\K[0-9]+(?= failed)')
    skipped=$(sum 'Skipped: *\K[0-9]+(?=, Total)' '^.{1,3} skipped \K[0-9]+$' '^ +Tests .*?\K[0-9]+(?= skipped)')
    heading "Sum ($lane, $((SECONDS / 60)) min $((SECONDS % 60)) s)"
    if ((steps_failed > 0)); then echo "$steps_failed of the steps above failed."; fi
    if ((passed == 0)); then echo "No test ran."; fi
    # a check, or a runner that died without a summary, is a failure too
    if ((failed == 0)); then failed=$steps_failed; fi
    echo "$passed passed, $failed failed, $skipped skipped"
    ((failed == 0 && passed > 0))
}

sum() {
    local pattern total=0 number
    for pattern in "$@"; do
        while read -r number; do total=$((total + number)); done < <(grep -oP "$pattern" $log || true)
    done
    echo $total
}

main "$@"
