import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { Fragment, useEffect, useRef, type RefObject } from "react";
import { IconButton } from "./IconButton";
import type { RunMode } from "./types";
import { usePane, type Page } from "./usePane";
import { useReview } from "./useReview";

/** The pages behind the menu, in groups, as they stand in it. */
const PAGES: readonly (readonly Page[])[] = [["statements", "paymentFile"], ["options", "bankAccounts", "mappings", "rules", "postingLayouts", "learned", "templates"], ["keys", "about"]];

/** The focus comes back to the menu when a page that was opened from it closes and took the focus with it. */
function useReturn(menu: RefObject<HTMLElement>): void {
  const { view: { overlay } } = usePane();
  const was = useRef(overlay);
  useEffect(() => {
    if (was.current !== null && overlay === null && (document.activeElement === document.body || document.activeElement === null)) menu.current?.querySelector("button")?.focus();
    was.current = overlay;
  }, [overlay, menu]);
}

/** What is seldom needed, open as it comes, since somebody has just asked for it: running again in its three ways, the set-up, the list of keys and what this is. */
export function MoreMenu() {
  const { messages: { frame, pages }, state: { hasRun, bank, book, work }, lay } = usePane();
  const review = useReview();
  const menu = useRef<HTMLSpanElement>(null);
  useReturn(menu);
  const canMatch = hasRun && bank !== null && book !== null && work === null;
  const match = (mode: RunMode) => () => review.match(mode);
  return (
    <span ref={menu}>
      <Menu defaultOpen positioning={{ position: "above", align: "end", autoSize: true }}>
        <MenuTrigger disableButtonEnhancement>
          <IconButton name={frame.more} icon={<MoreHorizontal20Regular />} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem disabled={!canMatch} onClick={match("unmatched")}>{frame.matchAgain}</MenuItem>
            <MenuItem disabled={!canMatch} onClick={match("redo-automatic")}>{frame.redoAutomatic}</MenuItem>
            <MenuItem disabled={!canMatch} onClick={() => lay("redo-all")}>{frame.redoAll}</MenuItem>
            {PAGES.map((group) => (
              <Fragment key={group[0]}>
                <MenuDivider />
                {group.map((page) => <MenuItem key={page} secondaryContent={page === "keys" ? "?" : null} onClick={() => lay(page)}>{pages[page]}</MenuItem>)}
              </Fragment>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </span>
  );
}
