import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { SunIcon } from '@/shared/ui/icons';

/** Light or dark: as the device has it until one has chosen, then as one chose, in this browser. */
export function ColourToggle() {
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon variant="default" size="lg" aria-label="Mörkt utseende" aria-pressed={isDark} title={isDark ? 'Byt till ljust' : 'Byt till mörkt'} onClick={() => setColorScheme(isDark ? 'light' : 'dark')}>
      <SunIcon />
    </ActionIcon>
  );
}
